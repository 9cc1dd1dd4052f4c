// Waits until the server at the given address is up with its data loaded, then asks for what a first visitor asks for.
const address = process.argv[2]
const give = Date.now() + 300_000

async function isReady() {
  try {
    const health = await fetch(`${address}/actuator/health`)
    return health.ok && (await health.json()).status === 'UP'
  } catch {
    return false
  }
}

while (!(await isReady())) {
  if (Date.now() > give) {
    console.error(`${address} is not up after five minutes`)
    process.exit(1)
  }
  await new Promise((resolve) => setTimeout(resolve, 500))
}
const page = await (await fetch(address)).text()
const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1])
for (const path of [...files, '/api/v1/session', '/api/openapi', '/api/v1/figures']) {
  const answer = await fetch(address + path)
  await answer.arrayBuffer()
  console.log(answer.status, path)
}
