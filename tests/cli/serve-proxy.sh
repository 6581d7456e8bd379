# The proxy that the technician's page shows, with TLS.
PATH=$PATH:/usr/sbin
command -v nginx >/dev/null && command -v openssl >/dev/null || { echo "no nginx or openssl here"; exit 77; }
python3 "$ROOT/tests/serve/proxy.py"
