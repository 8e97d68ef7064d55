import type { NextConfig } from 'next';

const API = 'http://localhost:8000';

/** One build of static files, served by the API process, nginx or a CDN; while developing, the API is reached through rewrites. */
const config: NextConfig = {
  reactStrictMode: true,
  images: { unoptimized: true },
  // `pnpm ok` checks the types; checking them again would only make people wait for the first start.
  typescript: { ignoreBuildErrors: true },
  ...(process.env.NODE_ENV === 'production'
    ? { output: 'export' }
    : {
        rewrites: async () => [
          { source: '/api/:path*', destination: `${API}/api/:path*` },
          { source: '/resume/:path*', destination: `${API}/resume/:path*` },
          { source: '/ready', destination: `${API}/ready` },
          { source: '/ws/:path*', destination: `${API}/ws/:path*` },
        ],
      }),
};

export default config;
