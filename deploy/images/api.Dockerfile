# The API's image: web, worker and migrate are three commands of it. Build from the root of the checkout:
#   docker build -f deploy/images/api.Dockerfile -t penning-api .
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY api/package.json api/
COPY api/contract/package.json api/contract/
COPY widget/package.json widget/
COPY console/package.json console/
COPY deploy/package.json deploy/
RUN npm ci --no-audit --no-fund --ignore-scripts -w @penning/contract -w @penning/api -w @penning/widget --include-workspace-root
COPY api api
COPY widget widget
RUN npm run build -w @penning/contract -w @penning/api -w @penning/widget

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY api/contract/package.json api/contract/
COPY widget/package.json widget/
COPY console/package.json console/
COPY deploy/package.json deploy/
COPY deploy/images/prune.sh deploy/images/
RUN npm ci --omit=dev --no-audit --no-fund --ignore-scripts -w @penning/contract -w @penning/api && sh deploy/images/prune.sh

FROM node:24-slim
ARG VERSION=0.0.0-local
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Penning API" \
  org.opencontainers.image.description="Expense claims for churches: web, worker and migrate" \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION" \
  org.opencontainers.image.licenses="MIT"
# Nothing installs packages in production; /data is for those who keep files on a volume instead of in S3.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* \
  && mkdir /data && chown node:node /data
WORKDIR /app/api
COPY --from=dependencies /app/node_modules /app/node_modules
COPY --from=dependencies /app/api /app/api
COPY --from=build /app/api/contract/dist /app/api/contract/dist
COPY --from=build /app/api/dist /app/api/dist
COPY --from=build /app/api/seeds/logos /app/api/seeds/logos
COPY --from=build /app/widget/dist /app/widget/dist
COPY deploy/images/healthy.mjs deploy/images/database-url.mjs /app/
COPY deploy/images/trust /app/trust
ENV NODE_ENV=production HOST=0.0.0.0 API_PORT=4000 METRICS_PORT=9464 PENNING_DATA=/data DRAIN_SECONDS=5
# Fargate gives an empty volume to the owner that the image names here, else to root.
VOLUME /data /tmp
EXPOSE 4000
USER node
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["node", "/app/healthy.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/src/web.js"]
