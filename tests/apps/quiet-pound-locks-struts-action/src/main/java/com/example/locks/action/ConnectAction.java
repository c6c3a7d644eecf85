package com.example.locks.action;

import java.util.UUID;
import okhttp3.HttpUrl;
import org.apache.struts2.convention.annotation.Action;
import org.apache.struts2.convention.annotation.Result;

public class ConnectAction extends EgnyteAction {
    private String domain;
    private String target;

    @Override
    @Action(value = "/egnyte/connect", results = @Result(name = "success", type = "redirect", location = "${target}"))
    public String execute() {
        String state = UUID.randomUUID().toString();
        session.put("egnyte.state", state);
        session.put("egnyte.domain", domain);
        target = HttpUrl.get("https://" + domain + ".egnyte.com/puboauth/token").newBuilder()
            .addQueryParameter("client_id", System.getenv("EGNYTE_KEY"))
            .addQueryParameter("redirect_uri", BACK)
            .addQueryParameter("scope", "Egnyte.filesystem")
            .addQueryParameter("response_type", "code")
            .addQueryParameter("state", state)
            .toString();
        return SUCCESS;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getTarget() {
        return target;
    }
}
