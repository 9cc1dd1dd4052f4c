import { quietApi } from '@/api/client'
import { asProblem } from '@/api/problem'
import { bodyOf, checkBodyOf, type FieldFinding, type FieldPhoto, type PhotoAnswer, type Receipt } from './records'

/** The way to the server. Every failure is an `ApiProblem`. */
export interface Transport {
  /** What the server has of the photo; undefined where it has nothing. */
  standing(photo: FieldPhoto): Promise<PhotoAnswer | undefined>
  piece(photo: FieldPhoto, start: number, bytes: Blob): Promise<PhotoAnswer>
  finding(finding: FieldFinding): Promise<Receipt>
}

const now = () => new Date().toISOString()

export const overHttp: Transport = {
  async standing(photo) {
    try {
      return await quietApi.get<PhotoAnswer>(`field/photos/${photo.id}`)
    } catch (caught) {
      if (asProblem(caught).status === 404) return undefined
      throw caught
    }
  },
  piece: (photo, start, bytes) =>
    quietApi.putBytes<PhotoAnswer>(
      `field/photos/${photo.id}`,
      {
        sha256: photo.sha256,
        role: photo.role,
        name: photo.name,
        capturedAt: photo.capturedAt,
        sentAt: now(),
        lon: photo.position?.lon,
        lat: photo.position?.lat,
        datum: photo.position ? 'WGS-84' : undefined,
      },
      bytes,
      { 'Content-Range': `bytes ${start}-${start + bytes.size - 1}/${photo.size}` },
    ),
  finding: (finding) =>
    finding.check
      ? quietApi.post<Receipt>('field/checks', checkBodyOf(finding, now()))
      : quietApi.post<Receipt>('field/findings', bodyOf(finding, now())),
}
