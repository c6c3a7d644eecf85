package com.example.freight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONObject;

public class EgnyteDao {

    private final String token;

    public EgnyteDao(String token) {
        this.token = token;
    }

    public JSONObject getFolder(String folder) throws IOException {
        return new JSONObject(send("GET", EgnyteConstants.API_V1 + "/fs/Shared/Freight/" + folder, null)); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public JSONObject createLink(String path) throws IOException {
        JSONObject body = new JSONObject();
        body.put("path", path);
        body.put("type", "file");
        return new JSONObject(send("POST", EgnyteConstants.API_V1 + "/links", body.toString())); //~ POST /pubapi/v1/links handles=specific
    }

    public JSONArray getGroups() throws IOException {
        return new JSONObject(send("GET", EgnyteConstants.API_V2 + "/groups", null)).getJSONArray("resources"); //~ GET /pubapi/v2/groups handles=specific; EG101
    }

    public void deleteLink(String id) throws IOException {
        send("DELETE", EgnyteConstants.API_V1 + "/links/" + id, null); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }

    private String send(String method, String address, String body) throws IOException {
        HttpURLConnection conn = (HttpURLConnection) new URL(address).openConnection();
        conn.setRequestMethod(method);
        conn.setRequestProperty("Authorization", "Bearer " + token);
        conn.setRequestProperty("Content-Type", "application/json");
        if (body != null) {
            conn.setDoOutput(true);
            OutputStream os = conn.getOutputStream();
            os.write(body.getBytes("UTF-8"));
            os.close();
        }
        if (conn.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new SessionExpiredException();
        }
        StringBuilder sb = new StringBuilder();
        BufferedReader reader = new BufferedReader(new InputStreamReader(conn.getInputStream()));
        String line;
        while ((line = reader.readLine()) != null) {
            sb.append(line);
        }
        reader.close();
        return sb.toString();
    }
}
