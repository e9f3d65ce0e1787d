// What the server itself refuses, whatever the regulation: each reason with its status and what to do next.

import { httpLimits } from "./limits.ts";
import type { ProblemCause } from "./problem.ts";

const retryAfter = { "retry-after": String(httpLimits.retryAfterSeconds) };
const sendAgain = { zh: "过几秒用同一幂等键重发", en: "Send it again with the same key in a few seconds" };

export const httpRefusals = {
  notSignedIn: (): ProblemCause => ({
    status: 401,
    refusal: {
      code: "http.not_signed_in",
      message: { zh: "登录以后才能这样做", en: "This needs a sign-in" },
      next: { zh: "先登录;登录过的可能已超时", en: "Sign in; an earlier sign-in may have run out" },
    },
  }),
  notPermitted: (): ProblemCause => ({
    status: 403,
    refusal: {
      code: "http.not_permitted",
      message: { zh: "您的岗位没有这项权限", en: "Your post does not carry this right" },
      next: { zh: "换岗位登录,或请安全管理员授权", en: "Sign in with another post, or ask for the right" },
    },
  }),
  notFound: (): ProblemCause => ({
    status: 404,
    refusal: {
      code: "http.not_found",
      message: { zh: "没有这一项,或您看不到它", en: "There is no such thing, or it is not yours to see" },
      next: {
        zh: "核对编号;接口列在 /api/openapi.json",
        en: "Check the number; addresses are listed in /api/openapi.json",
      },
    },
  }),
  methodNotAllowed: (allowed: readonly string[]): ProblemCause => ({
    status: 405,
    headers: { allow: allowed.join(", ") },
    refusal: {
      code: "http.method_not_allowed",
      message: { zh: `这个地址只接受 ${allowed.join("、")}`, en: `This address takes ${allowed.join(", ")} only` },
      next: { zh: "换成所列的方法", en: "Use one of these methods" },
    },
  }),
  fromElsewhere: (): ProblemCause => ({
    status: 403,
    refusal: {
      code: "http.from_elsewhere",
      message: { zh: "请求来自别的网站,没有办理", en: "The request came from another site and was not served" },
      next: { zh: "请在本系统的页面上操作", en: "Do it on a page of this system" },
    },
  }),
  keyMissing: (): ProblemCause => ({
    status: 400,
    refusal: {
      code: "http.idempotency_key_missing",
      field: "Idempotency-Key",
      message: { zh: "涉及资金的请求要带 Idempotency-Key", en: "A request that moves money needs an Idempotency-Key" },
      next: {
        zh: `给每笔请求一个自己的键,1–${httpLimits.idempotencyKeyCharacters} 个可见字符,重发时不变`,
        en: `Give each request a key of its own, 1–${httpLimits.idempotencyKeyCharacters} visible characters, the same when sent again`,
      },
    },
  }),
  malformed: (code: string, zh: string, en: string): ProblemCause => ({
    status: 400,
    refusal: {
      code: `http.${code}`,
      message: { zh, en },
      next: { zh: "改正后重发", en: "Correct it and send it again" },
    },
  }),
  badAddress: (): ProblemCause => httpRefusals.malformed("bad_address", "地址写得不对", "The address is malformed"),
  tooLarge: (limitBytes: number): ProblemCause => ({
    status: 413,
    refusal: {
      code: "http.too_large",
      message: { zh: `内容最多 ${limitBytes} 字节`, en: `The content may have at most ${limitBytes} bytes` },
      next: { zh: "分成几次发送", en: "Send it in parts" },
    },
  }),
  unsupportedMediaType: (accepted: readonly string[]): ProblemCause => ({
    status: 415,
    headers: { accept: accepted.join(", ") },
    refusal: {
      code: "http.unsupported_media_type",
      field: "Content-Type",
      message: { zh: `内容应是 ${accepted.join("、")}`, en: `The content must be ${accepted.join(", ")}` },
      next: { zh: "写明 Content-Type 后重发", en: "Name the Content-Type and send it again" },
    },
  }),
  addressTooLong: (): ProblemCause => ({
    status: 414,
    refusal: {
      code: "http.address_too_long",
      message: { zh: "地址太长", en: "The address is too long" },
      next: { zh: "把条件缩短,或改用正文发送", en: "Shorten it, or send the conditions in the body" },
    },
  }),
  tooManyHeaders: (): ProblemCause => ({
    status: 431,
    refusal: {
      code: "http.too_many_headers",
      message: { zh: "请求头太多", en: "The request has too many header fields" },
      next: { zh: "去掉不需要的请求头", en: "Leave out those that are not needed" },
    },
  }),
  busy: (): ProblemCause => ({
    status: 503,
    headers: retryAfter,
    refusal: {
      code: "http.busy",
      message: { zh: "系统正忙,没有办理", en: "The system is busy and did not serve this" },
      next: sendAgain,
    },
  }),
  databaseAway: (): ProblemCause => ({
    status: 503,
    headers: retryAfter,
    refusal: {
      code: "http.database_away",
      message: { zh: "数据库暂时连不上", en: "The database is away for the moment" },
      next: sendAgain,
    },
  }),
  booksStopped: (): ProblemCause => ({
    status: 503,
    headers: { "retry-after": "60" },
    refusal: {
      code: "http.books_stopped",
      message: {
        zh: "账目或存证核对不上,资金业务已停",
        en: "The books or the audit log do not agree; money does not move until they do",
      },
      next: {
        zh: "系统管理员请看 /api/health;查明前不要补记",
        en: "Administrators: see /api/health; book nothing by hand meanwhile",
      },
    },
  }),
  ourFault: (requestId: string): ProblemCause => ({
    status: 500,
    refusal: {
      code: "http.our_fault",
      message: {
        zh: `没做成,是系统的问题,编号 ${requestId}`,
        en: `It did not work and the fault is ours, reference ${requestId}`,
      },
      next: { zh: "用同一幂等键重试一次,或报值班电话", en: "Try once more with the same key, or call the duty number" },
    },
  }),
} as const;
