import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import "./fonts/fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Customers", template: "%s" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#161412" },
  ],
};

/** The theme a person chose, kept in a cookie so that the server paints it at once; none follows the system. */
async function chosenTheme() {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A static page would carry no nonce, and the content security policy would stop its scripts.
  await connection();
  return (
    <html lang="en" data-theme={await chosenTheme()}>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
