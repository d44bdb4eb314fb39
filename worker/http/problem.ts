import type { Problem, ProblemCode } from '../../shared/schema/index.ts';

/** The one table of status numbers and titles. */
export const PROBLEMS: Record<ProblemCode, { status: ProblemStatus; en: string; vi: string }> = {
  badRequest: { status: 400, en: 'The request is not well formed.', vi: 'Yêu cầu không đúng dạng.' },
  unauthenticated: { status: 401, en: 'Sign in first.', vi: 'Cần đăng nhập trước.' },
  expired: { status: 401, en: 'This sign-in has expired.', vi: 'Phiên đăng nhập này đã hết hạn.' },
  forbidden: { status: 403, en: 'Your role does not allow this.', vi: 'Vai trò của bạn không được làm việc này.' },
  outsideJurisdiction: {
    status: 403,
    en: 'This belongs to a place outside your jurisdiction.',
    vi: 'Việc này ngoài địa bàn của bạn.',
  },
  notFound: { status: 404, en: 'There is nothing at this address.', vi: 'Không có gì ở địa chỉ này.' },
  gone: { status: 410, en: 'It has been deleted.', vi: 'Nội dung này đã bị xoá.' },
  methodNotAllowed: {
    status: 405,
    en: 'This address does not take that method.',
    vi: 'Địa chỉ này không nhận phương thức đó.',
  },
  conflict: { status: 409, en: 'Another change came first.', vi: 'Một thay đổi khác đã đến trước.' },
  inviteUsed: { status: 409, en: 'This invite code is not valid any more.', vi: 'Mã mời này không còn dùng được.' },
  turnedAway: {
    status: 409,
    en: 'An admin has turned this document away.',
    vi: 'Người quản trị đã từ chối văn bản này.',
  },
  preconditionFailed: {
    status: 412,
    en: 'It has changed since you read it.',
    vi: 'Nội dung đã thay đổi từ khi bạn đọc.',
  },
  tooLarge: { status: 413, en: 'The request is too large.', vi: 'Yêu cầu quá lớn.' },
  unsupported: { status: 415, en: 'Only application/json is read here.', vi: 'Ở đây chỉ đọc application/json.' },
  keyReused: {
    status: 422,
    en: 'This Idempotency-Key was used with another body.',
    vi: 'Idempotency-Key này đã dùng với nội dung khác.',
  },
  unreadable: {
    status: 422,
    en: 'The text cannot be read as a document.',
    vi: 'Không đọc được nội dung này như một văn bản.',
  },
  preconditionRequired: {
    status: 428,
    en: 'Send If-Match with the version you read.',
    vi: 'Hãy gửi If-Match với phiên bản bạn đã đọc.',
  },
  rateLimited: { status: 429, en: 'Too many citations in one minute.', vi: 'Quá nhiều viện dẫn trong một phút.' },
  internal: {
    status: 500,
    en: 'The server failed; the request id finds the reason in its log.',
    vi: 'Máy chủ gặp lỗi; mã yêu cầu chỉ tới nguyên nhân trong nhật ký.',
  },
  unavailable: { status: 503, en: 'The index cannot be reached just now.', vi: 'Hiện không truy cập được chỉ mục.' },
};

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

interface Details {
  detail?: string;
  errors?: Problem['errors'];
  current?: Problem['current'];
  headers?: Record<string, string>;
}

/** The language that an Accept-Language header wants a title in: Vietnamese where it comes before English. */
export function titleLanguage(accept: string | undefined): 'vi' | 'en' {
  const ranges = (accept ?? '').split(',').map((range, at) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { language: tag.split('-')[0], q: q === undefined ? 1 : Number(q) || 0, at };
  });
  const [first] = ranges
    .filter(({ language, q }) => q > 0 && (language === 'vi' || language === 'en'))
    .sort((a, b) => b.q - a.q || a.at - b.at);
  return first?.language === 'vi' ? 'vi' : 'en';
}

/** An expected failure on its way to the client; the app turns it into a problem document. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export function problemStatus(code: ProblemCode): ProblemStatus {
  return PROBLEMS[code].status;
}

/** The RFC 9457 answer for a code; its title is in the language that `acceptLanguage` wants. */
export function problemResponse(
  code: ProblemCode,
  { requestId, acceptLanguage }: { requestId: string; acceptLanguage: string | undefined },
  details: Details = {},
): Response {
  const { status, ...titles } = PROBLEMS[code];
  const language = titleLanguage(acceptLanguage);
  const body: Problem = {
    type: `/docs#${code}`,
    title: titles[language],
    status,
    ...(details.detail ? { detail: details.detail } : {}),
    code,
    requestId,
    ...(details.errors ? { errors: details.errors } : {}),
    ...(details.current ? { current: details.current } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...details.headers,
    },
  });
}
