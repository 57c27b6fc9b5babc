package dev.headroom.results.cli.fit;

/** How a fit is told. */
enum Format {
    TEXT,
    JSON,
    HTML
}
