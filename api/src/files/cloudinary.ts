import { v2 as cloudinary } from 'cloudinary';

/** Church logos at Cloudinary; the picture has been disarmed before it comes here. */
export class CloudinaryLogos {
  readonly #credentials: { cloud_name: string; api_key: string; api_secret: string };

  /** Takes `cloudinary://KEY:SECRET@CLOUD`; throws on anything else. */
  constructor(url: string) {
    const { protocol, username, password, hostname } = new URL(url);
    if (protocol !== 'cloudinary:' || !username || !password || !hostname)
      throw new Error('CLOUDINARY_URL is not complete');
    this.#credentials = { cloud_name: hostname, api_key: username, api_secret: password };
  }

  /** Stores a PNG and gives its public address. */
  async put(key: string, png: Buffer): Promise<string> {
    const options = {
      ...this.#credentials,
      public_id: key,
      folder: 'penning-logos',
      resource_type: 'image',
      overwrite: true,
    } as const;
    const dataUri = `data:image/png;base64,${png.toString('base64')}`;
    const { secure_url: url } = await cloudinary.uploader.upload(dataUri, options);
    return url;
  }

  /** Removes a logo; one that is not there is no error. */
  async delete(key: string): Promise<void> {
    await cloudinary.uploader.destroy(`penning-logos/${key}`, { ...this.#credentials, invalidate: true });
  }
}
