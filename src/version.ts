/** The version of this product; a test holds it against package.json. */
export const version = '0.1.0';
