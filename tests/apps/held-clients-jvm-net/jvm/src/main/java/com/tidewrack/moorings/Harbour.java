package com.tidewrack.moorings;

import com.google.common.base.Suppliers;
import jakarta.inject.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public class Harbour {
    private static final ThreadLocal<Egnyte> OF_THREAD = ThreadLocal.withInitial(() -> new Egnyte(domain(), token()));
    private final AtomicReference<Egnyte> current = new AtomicReference<>();
    private final AtomicReference<String> berth = new AtomicReference<>("/v1/fs/Shared/Moorings");
    private final Supplier<Egnyte> lazy = Suppliers.memoize(() -> new Egnyte(domain(), token()));
    private final Map<String, Egnyte> byDomain = new ConcurrentHashMap<>();
    private final Provider<Egnyte> provided;

    Harbour(Provider<Egnyte> provided) {
        this.provided = provided;
    }

    void connect() {
        current.set(new Egnyte(domain(), token()));
    }

    String links() throws Exception {
        return current.get().get("/v1/links"); //~ GET /pubapi/v1/links
    }

    String users() throws Exception {
        return lazy.get().get("/v2/users"); //~ GET /pubapi/v2/users
    }

    String groups() throws Exception {
        return OF_THREAD.get().get("/v2/groups"); //~ GET /pubapi/v2/groups
    }

    String whole() throws Exception {
        return provided.get().get("/v1/userinfo"); //~ GET /pubapi/v1/userinfo
    }

    String moorings() throws Exception {
        return current.get().get(berth.get()); //~ GET /pubapi/v1/fs/{path}
    }

    String unlink(String link) throws Exception {
        Egnyte known = current.get();
        if (known == null) {
            known = new Egnyte(domain(), token());
            if (!current.compareAndSet(null, known)) {
                known = current.get();
            }
        }
        return known.delete("/v1/links/" + link); //~ DELETE /pubapi/v1/links/{link_id}
    }

    String notes(String domain) throws Exception {
        Egnyte known = byDomain.computeIfAbsent(domain, name -> new Egnyte(name, token()));
        return known.get("/v1/notes"); //~ GET /pubapi/v1/notes
    }

    /** A berth of the harbour's own register, which happens to be written like a path. */
    String register() {
        return "berth " + berth.get() + " of /v1/bookmarks";
    }

    private static String domain() {
        return System.getenv("EGNYTE_DOMAIN");
    }

    private static String token() {
        return System.getenv("EGNYTE_TOKEN");
    }
}
