package com.example.locks.action;

import java.io.IOException;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.struts2.convention.annotation.Action;
import org.apache.struts2.convention.annotation.Result;
import org.json.JSONArray;
import org.json.JSONObject;

public class BackAction extends EgnyteAction {
    private static final OkHttpClient HTTP = new OkHttpClient();

    private String code;
    private String state;
    private String error;
    private JSONArray files;

    @Override
    public void validate() {
        if (error != null) {
            addActionError("You did not let us in: " + error);
        } else if (state == null || !state.equals(session.remove("egnyte.state"))) {
            addActionError("This sign-in was not started here.");
        }
    }

    @Override
    @Action(value = "/egnyte/back", results = {
        @Result(name = "success", location = "/locks.jsp"),
        @Result(name = "login", type = "redirectAction", location = "connect"),
        @Result(name = "busy", location = "/busy.jsp"),
        @Result(name = "input", location = "/refused.jsp")})
    public String execute() throws IOException {
        FormBody form = new FormBody.Builder()
            .add("client_id", System.getenv("EGNYTE_KEY"))
            .add("client_secret", System.getenv("EGNYTE_SECRET"))
            .add("redirect_uri", BACK)
            .add("code", code)
            .add("grant_type", "authorization_code")
            .build();
        try (Response grant = HTTP.newCall(new Request.Builder().url("https://" + domain() + ".egnyte.com/puboauth/token").post(form).build()).execute()) {
            session.put("egnyte.token", new JSONObject(grant.body().string()).getString("access_token"));
        }
        return list();
    }

    private String list() throws IOException {
        Request request = new Request.Builder()  //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://" + domain() + ".egnyte.com/pubapi/v1/fs/Shared/Locks")
            .header("Authorization", "Bearer " + session.get("egnyte.token"))
            .build();
        try (Response answer = HTTP.newCall(request).execute()) {
            switch (answer.code()) {
                case 401:
                    return LOGIN;
                case 403:
                case 429:
                    return "busy";
                default:
                    files = new JSONObject(answer.body().string()).optJSONArray("files");
                    return SUCCESS;
            }
        }
    }

    public JSONArray getFiles() {
        return files;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public void setState(String state) {
        this.state = state;
    }

    public void setError(String error) {
        this.error = error;
    }
}
