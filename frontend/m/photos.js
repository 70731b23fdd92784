// Makes a photo small before it is kept, so that many fit on the phone and through a weak signal.
import { room } from "./store.js";

export const MOST_BYTES = 30 * 1024 * 1024;
export const MOST_OF_VISIT = 80;
const NEEDED = 20 * 1024 * 1024;
const LONGEST = 1600;
const PREVIEW = 160;
const QUALITY = 0.82;

const drawn = (image, longest) => {
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** The key of the sentence that says why a file is not taken, or the photo with its small preview. */
export const prepare = async (file, already) => {
  if (already >= MOST_OF_VISIT) {
    return { refused: "photo.too-many", values: [MOST_OF_VISIT] };
  }
  if (file.size > MOST_BYTES) {
    return { refused: "photo.too-large", values: [Math.round(file.size / 1048576), MOST_BYTES / 1048576] };
  }
  const left = await room();
  if (left !== null && left < NEEDED) {
    return { refused: "photo.no-room", values: [] };
  }
  let image;
  try {
    image = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch (noPicture) {
    return { refused: "photo.no-picture", values: [file.name] };
  }
  const canvas = drawn(image, LONGEST);
  const blob = await new Promise(resolve => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  const preview = drawn(image, PREVIEW).toDataURL("image/jpeg", QUALITY);
  image.close();
  return { blob, preview };
};
