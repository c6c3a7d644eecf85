package com.quay.dues;

import static com.quay.dues.Archive.ask;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;

@Service
public class Dues {
    public String bill(String ship) {
        Positions.of(ship);
        return ask(HttpMethod.GET, "/fs/Shared/Dues/" + ship); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public String send(String ship) {
        return ask(HttpMethod.POST, "/links"); //~ POST /pubapi/v1/links handles=specific
    }
}
