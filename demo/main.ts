import '../widget/index.js'
