/** SHA-256 of no bytes: stands for the hash of a file whose bytes could not be read. */
export const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
