package org.myogate.hooks;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are good for one request: nobody on their way may keep them. */
final class Fresh {

    private Fresh() {}

    static ResponseEntity<byte[]> json(byte[] body) {
        return of(MediaType.APPLICATION_JSON, body);
    }

    static ResponseEntity<byte[]> of(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(body);
    }
}
