/** A key that vouches for nothing: made for tests alone, as the key of a server that nobody has a reason to trust. */
export const UNTRUSTED_KEY = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgY284/g+1dDaKwU74
E2esZg7vcqKn6AotyZTCX5isBXmhRANCAASiiQCqDsHwKZFBaCfzxnsceB+SbIU9
2Z6OCeIwh/pvyu22gcHaPlsprgyiANPO5xr/PgCvgdaaM3z77gIp+b4D
-----END PRIVATE KEY-----
`

/** The certificate of that key, for localhost and 127.0.0.1, from 2020 to 2120, signed by the key itself. */
export const UNTRUSTED_CERTIFICATE = `
-----BEGIN CERTIFICATE-----
MIIBazCCARKgAwIBAgIBATAKBggqhkjOPQQDAjAfMR0wGwYDVQQDDBRzY3JpcHRl
ZC1zZXJ2ZXIudGVzdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFow
HzEdMBsGA1UEAwwUc2NyaXB0ZWQtc2VydmVyLnRlc3QwWTATBgcqhkjOPQIBBggq
hkjOPQMBBwNCAASiiQCqDsHwKZFBaCfzxnsceB+SbIU92Z6OCeIwh/pvyu22gcHa
PlsprgyiANPO5xr/PgCvgdaaM3z77gIp+b4Doz0wOzAaBgNVHREEEzARgglsb2Nh
bGhvc3SHBH8AAAEwHQYDVR0OBBYEFHr4l1ERB7VFtHUId//xwGNVjTfIMAoGCCqG
SM49BAMCA0cAMEQCIBQW+Vwfrr7TXs0kgtkN3fw90lVYeNoNqrPwWgGdsakjAiBW
YMEdOzgunMcoz58BBWAHiSWVbF3hF6c88c3bhLJkpQ==
-----END CERTIFICATE-----
`
