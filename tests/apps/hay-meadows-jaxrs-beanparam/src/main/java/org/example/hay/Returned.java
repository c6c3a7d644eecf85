package org.example.hay;

import jakarta.ws.rs.QueryParam;

public class Returned {
    @QueryParam("code") //~ EG210
    String code;

    @QueryParam("state")
    String state;

}
