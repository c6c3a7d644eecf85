package com.example.sheepwash.files;

public class Folders {
    private final String root;
    private final String token;

    public Folders(String root, String token) {
        this.root = root;
        this.token = token;
    }

    public String links(String path) {
        kong.unirest.HttpResponse<String> answer = kong.unirest.Unirest.get(root + "/pubapi" + path).header("Authorization", "Bearer " + token).asString();
        if (answer.getStatus() == 401) {
            throw new IllegalStateException("sign in again");
        }
        return answer.getBody();
    }
}
