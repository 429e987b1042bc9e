/** School identifier (UAI, formerly RNE): seven digits, the first three a département, and a check letter. */
const uaiShape = /^(?:0[0-8]\d|09[0-5]|9[78]\d|620|720)\d{4}[A-HJ-NPR-Z]$/;
const uaiLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

export type UaiVerdict = 'ok' | 'bad-uai' | 'bad-uai-letter';

/** The letter is the remainder of the number by 23, among 23 letters without I, O and Q. */
export function checkUai(uai: string): UaiVerdict {
  if (!uaiShape.test(uai)) return 'bad-uai';
  return uaiLetters[Number(uai.slice(0, 7)) % 23] === uai[7] ? 'ok' : 'bad-uai-letter';
}

/** `2025-1-FR01-KA121-VET-000005041`: year, round, national agency, action, sector, number. */
export const projectCodePattern: RegExp = /^20\d{2}-[1-3]-[A-Z]{2}\d{2}-KA\d{3}-(?:SCH|VET|ADU|HED|YOU|SPO)-\d{6,9}$/;

/** Organisation identifier of the Commission. */
export const oidPattern: RegExp = /^E\d{8}$/;

/** `005041-MOB-00001`, or a reference of one's own: the Beneficiary Module lets people edit it. */
export const activityIdPattern: RegExp = /^[A-Z0-9][A-Z0-9._/-]{2,39}$/;

export const localIdPattern: RegExp = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,29}$/u;

/** Form only; that it can be written to is for the letters to find out. */
export const emailPattern: RegExp =
  /^[^\s@"'<>(),:;\\[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;
