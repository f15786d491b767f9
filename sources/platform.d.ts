// Of what Node and every browser have alike, the part that asks a server.

interface Response {
  readonly ok: boolean
  readonly status: number
  text(): Promise<string>
}

declare function fetch(url: string, init?: { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal | null }): Promise<Response>
