import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { signInError } from "@/lib/contracts/sign-in";
import { networkOf } from "@/lib/server/auth/network";
import { secureCookies } from "@/lib/server/auth/session-cookie";
import { revokeSession, sessionSeconds } from "@/lib/server/auth/session-store";
import { type SignIn, signIn } from "@/lib/server/auth/sign-in";
import { env } from "@/lib/server/env";
import { describeError, log } from "@/lib/server/http/log";

/**
 * next-auth carries the session's id in an encrypted cookie and nothing else: who that is, and whether it still holds,
 * is asked of the database at each request. Throws when the environment is not valid, so nothing is served without a
 * secret.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        name: "Email and password",
        credentials: { email: { label: "Email", type: "email" }, password: { label: "Password", type: "password" } },
        async authorize(credentials, request) {
          const network = networkOf(request.headers?.["x-forwarded-for"]);
          // next-auth puts an error's message into the address bar: nothing of the cause may be in it.
          const result: SignIn = await signIn(credentials, network).catch((error: unknown) => {
            log().error({ error: describeError(error) }, "sign-in failed");
            return { error: signInError.unavailable };
          });
          if ("error" in result) throw new Error(result.error);
          return { id: result.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await revokeSession(token.sid);
      },
    },
    logger: {
      error: (code, metadata) =>
        log().error({ code, error: describeError("error" in metadata ? metadata.error : metadata) }, "next-auth"),
      warn: (code) => log().warn({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}
