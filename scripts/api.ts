/** One JSON call to the Worker. Throws with the server's own words on anything but 2xx. */
export async function callApi<T>(call: {
  url: string;
  path: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}): Promise<T> {
  const response = await fetch(call.url + call.path, {
    method: call.body === undefined ? 'GET' : 'POST',
    headers: {
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
      ...call.headers,
    },
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${call.path} answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as T;
}
