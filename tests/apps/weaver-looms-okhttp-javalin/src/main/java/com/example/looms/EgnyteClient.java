package com.example.looms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class EgnyteClient {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String token;

    public EgnyteClient(String token) {
        this.token = token;
    }

    public static String authorizeUrl(String state) {
        return HttpUrl.get(EgnyteConfig.baseUrl() + "/puboauth/token").newBuilder()
                .addQueryParameter("client_id", EgnyteConfig.CLIENT_ID)
                .addQueryParameter("redirect_uri", EgnyteConfig.REDIRECT_URI)
                .addQueryParameter("response_type", "code")
                .addQueryParameter("scope", String.join(" ", EgnyteConfig.SCOPES))
                .addQueryParameter("state", state)
                .build()
                .toString();
    }

    public JsonNode folder(String path) throws IOException {
        return execute(request("/pubapi/v1/fs/" + path).get().build()); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public JsonNode createFolder(String path) throws IOException {
        return execute(request("/pubapi/v1/fs/" + path).post(json(Map.of("action", "add_folder"))).build()); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    public JsonNode createLink(String path) throws IOException {
        return execute(request("/pubapi/v1/links").post(json(Map.of("path", path, "type", "folder"))).build()); //~ POST /pubapi/v1/links handles=specific
    }

    public void deleteLink(String id) throws IOException {
        execute(request("/pubapi/v1/links/" + id).delete().build()); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(EgnyteConfig.baseUrl() + path)
                .header("Authorization", "Bearer " + token);
    }

    private RequestBody json(Object body) throws IOException {
        return RequestBody.create(mapper.writeValueAsString(body), JSON);
    }

    private JsonNode execute(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new SignInRequiredException();
            }
            if (!response.isSuccessful()) {
                throw new IOException("Egnyte answered " + response.code());
            }
            return mapper.readTree(response.body().string());
        }
    }
}
