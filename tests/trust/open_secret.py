#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""open_secret.py VECTORS: opens stored secret keys from what docs/FORMAT.md says of them, and nothing else.

Argon2id (RFC 9106), XChaCha20-Poly1305 (RFC 8439 and draft-irtf-cfrg-xchacha)
and the check signs of recovery codes, spelled out, so that they share no code
with the program. Slow: for forms of little cost.
"""
import hashlib
import json
import struct
import sys

M32, M64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def blake2b(data, size):
    return hashlib.blake2b(data, digest_size=size).digest()


def long_hash(data, size):
    data = struct.pack("<I", size) + data
    if size <= 64:
        return blake2b(data, size)
    whole, out = blake2b(data, 64), b""
    for _ in range((size + 31) // 32 - 2):
        out += whole[:32]
        last, whole = whole, blake2b(whole, 64)
    return out + blake2b(last, size - len(out))


def mix(v, a, b, c, d):
    for first, second in ((32, 24), (16, 63)):
        v[a] = (v[a] + v[b] + 2 * (v[a] & M32) * (v[b] & M32)) & M64
        v[d] ^= v[a]
        v[d] = (v[d] >> first | v[d] << (64 - first)) & M64
        v[c] = (v[c] + v[d] + 2 * (v[c] & M32) * (v[d] & M32)) & M64
        v[b] ^= v[c]
        v[b] = (v[b] >> second | v[b] << (64 - second)) & M64


def permute(v, places):
    for row in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
        mix(v, *(places[i] for i in row))


def compress(x, y):
    r = [a ^ b for a, b in zip(x, y)]
    z = list(r)
    for i in range(8):
        permute(z, range(16 * i, 16 * i + 16))
    for i in range(8):
        permute(z, [16 * j + 2 * i + k for j in range(8) for k in (0, 1)])
    return [a ^ b for a, b in zip(r, z)]


def argon2id(words, salt, passes, memory, size, secret=b"", data=b""):
    """One lane of Argon2id, version 0x13; memory in KiB."""
    fields = b"".join(struct.pack("<I", len(f)) + f for f in (words, salt, secret, data))
    start = blake2b(struct.pack("<6I", 1, size, memory, passes, 0x13, 2) + fields, 64)
    n = memory // 4 * 4
    quarter = n // 4
    blocks = [list(struct.unpack("<128Q", long_hash(start + struct.pack("<II", i, 0), 1024))) for i in (0, 1)]
    blocks += [None] * (n - 2)
    for turn in range(passes):
        for piece in range(4):
            independent = turn == 0 and piece < 2
            addresses = []
            for i in range(2 if turn == 0 and piece == 0 else 0, quarter):
                place = piece * quarter + i
                if independent:
                    while len(addresses) <= i:
                        block = [turn, 0, piece, n, passes, 2, len(addresses) // 128 + 1] + [0] * 121
                        addresses += compress([0] * 128, compress([0] * 128, block))
                    value = addresses[i]
                else:
                    value = blocks[place - 1][0]
                area = place - 1 if turn == 0 else n - quarter + i - 1
                x = (value & M32) ** 2 >> 32
                at = area - 1 - (area * x >> 32)
                base = 0 if turn == 0 or piece == 3 else (piece + 1) * quarter
                made = compress(blocks[place - 1], blocks[(base + at) % n])
                blocks[place] = made if turn == 0 else [a ^ b for a, b in zip(made, blocks[place])]
    return long_hash(struct.pack("<128Q", *blocks[n - 1]), size)


def chacha(key, tail, add):
    start = list(struct.unpack("<16I", b"expand 32-byte k" + key + tail))
    s = list(start)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            for first, second in ((16, 12), (8, 7)):
                s[a] = (s[a] + s[b]) & M32
                s[d] = ((s[d] ^ s[a]) << first | (s[d] ^ s[a]) >> (32 - first)) & M32
                s[c] = (s[c] + s[d]) & M32
                s[b] = ((s[b] ^ s[c]) << second | (s[b] ^ s[c]) >> (32 - second)) & M32
    return struct.pack("<16I", *((a + b) & M32 for a, b in zip(s, start))) if add else \
        struct.pack("<8I", *s[:4], *s[12:])


def poly1305(key, data):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for i in range(0, len(data), 16):
        total = (total + int.from_bytes(data[i:i + 16] + b"\1", "little")) * r % ((1 << 130) - 5)
    return (total + int.from_bytes(key[16:], "little") & (1 << 128) - 1).to_bytes(16, "little")


def unseal(key, nonce, sealed, context):
    key = chacha(key, nonce[:16], False)
    tail = b"\0\0\0\0" + nonce[16:]
    text, tag = sealed[:-16], sealed[-16:]
    padded = b"".join(part + b"\0" * (-len(part) % 16) for part in (context, text))
    lengths = struct.pack("<QQ", len(context), len(text))
    if poly1305(chacha(key, struct.pack("<I", 0) + tail, True)[:32], padded + lengths) != tag:
        return None
    stream = b"".join(chacha(key, struct.pack("<I", i + 1) + tail, True) for i in range(len(text) // 64 + 1))
    return bytes(a ^ b for a, b in zip(text, stream))


def read_recovery_code(typed):
    values = [SIGNS.index(c) for c in typed.replace("-", "")]
    for number in range(6):
        *data, check = values[5 * number:5 * number + 5]
        total = number
        for power, value in enumerate(data):
            for _ in range(power):
                value = value << 1 ^ (0x25 if value & 16 else 0)
            total ^= value
        assert total == check, f"group {number}"
    return "".join(SIGNS[v] for v in values).encode()


def open_form(vector):
    words = vector["form"].split(" ")
    passes, memory = int(words[3]), int(words[4])
    salt, nonce, sealed = (bytes.fromhex(w) for w in words[5:])
    code = vector["words"]
    code = read_recovery_code(code) if words[2] == "recovery" else code.encode()
    key = argon2id(code, salt, passes, memory, 32)
    context = (" ".join(words[:6]) + " ").encode() + bytes.fromhex(vector["key"])
    return unseal(key, nonce, sealed, context)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)["secrets"]
    print(f"1..{len(vectors)}")
    good = True
    for number, vector in enumerate(vectors, 1):
        seed = open_form(vector)
        is_good = seed is not None and seed.hex() == vector["seed"]
        print(f"{'ok' if is_good else 'not ok'} {number} {vector['name']}")
        good = good and is_good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
