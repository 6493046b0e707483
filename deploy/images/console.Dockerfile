# The console's image. Build from the root of the checkout:
#   docker build -f deploy/images/console.Dockerfile -t penning-console .
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY api/package.json api/
COPY api/contract/package.json api/contract/
COPY widget/package.json widget/
COPY console/package.json console/
COPY deploy/package.json deploy/
RUN npm ci --no-audit --no-fund --ignore-scripts -w @penning/contract -w @penning/console --include-workspace-root
COPY api/contract api/contract
COPY console console
RUN npm run build -w @penning/contract -w @penning/console

FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY api/contract/package.json api/contract/
COPY widget/package.json widget/
COPY console/package.json console/
COPY deploy/package.json deploy/
COPY deploy/images/prune.sh deploy/images/
RUN npm ci --omit=dev --no-audit --no-fund --ignore-scripts -w @penning/contract -w @penning/console && sh deploy/images/prune.sh

FROM node:24-slim
ARG VERSION=0.0.0-local
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Penning console" \
  org.opencontainers.image.description="Expense claims for churches: the console" \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION" \
  org.opencontainers.image.licenses="MIT"
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn*
WORKDIR /app/console
COPY --from=dependencies /app/node_modules /app/node_modules
COPY --from=dependencies /app/api/contract /app/api/contract
COPY --from=dependencies /app/console /app/console
COPY --from=build /app/api/contract/dist /app/api/contract/dist
COPY --from=build /app/console/build /app/console/build
COPY console/server.mjs ./
COPY deploy/images/healthy.mjs /app/
ENV NODE_ENV=production HOST=0.0.0.0 CONSOLE_PORT=3000 DRAIN_SECONDS=5
# Fargate gives an empty volume to the owner that the image names here, else to root.
VOLUME /tmp
EXPOSE 3000
USER node
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["node", "/app/healthy.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "server.mjs"]
