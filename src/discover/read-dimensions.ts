import { imageSizeFromFile } from 'image-size/fromFile'

interface Dimensions {
  readonly width: number
  readonly height: number
}

const IMAGE_ENDING = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i

/** What the reader of image headers calls the types above; it guesses wilder ones from bytes that are no image. */
const IMAGE_TYPES = new Set(['png', 'jpg', 'gif', 'webp', 'svg', 'heif', 'avif'])

/** EXIF orientations from here on turn the picture by a quarter, as browsers do too. */
const FIRST_TURNED_ORIENTATION = 5

/** An image's width and height in pixels, from its header; undefined for other files and for images that are broken. */
export async function readDimensions(file: string): Promise<Dimensions | undefined> {
  if (!IMAGE_ENDING.test(file)) return undefined
  try {
    const { width, height, orientation = 1, type = '' } = await imageSizeFromFile(file)
    if (!IMAGE_TYPES.has(type) || !(width > 0 && height > 0)) return undefined
    return orientation >= FIRST_TURNED_ORIENTATION ? { width: height, height: width } : { width, height }
  } catch {
    return undefined
  }
}
