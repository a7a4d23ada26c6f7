-- Which tokens were used, until they are too old to be used at all. The same text serves H2 and PostgreSQL.
CREATE TABLE seen_token (
    iss_sha256 VARCHAR(64) NOT NULL,
    jti_sha256 VARCHAR(64) NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (iss_sha256, jti_sha256)
);

CREATE INDEX seen_token_ends_at ON seen_token (ends_at);
