import sharp, { type Sharp } from 'sharp';

/** A PNG of one pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Noise of a colour, which no encoder makes small: as near to a photograph as a few words get. */
export function photo(width: number, height: number, mean = 128): Sharp {
  return sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean, sigma: 20 } },
  });
}

/** A JPEG as a phone makes it: lying on its side, with the place where it was taken and a copyright in three notations. */
export async function phonePhoto(): Promise<Buffer> {
  const left = await sharp({ create: { width: 400, height: 600, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#f00' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Copyright: 'Sara Example', Make: 'Telephone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '35/1 41/1 21/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '51/1 23/1 20/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
    )
    .withIccProfile('p3')
    .jpeg({ quality: 90 })
    .toBuffer();
}
