package com.example.sheepwash;

public final class Sheepwash {
    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(Sheepwash.class);

    public static void main(String[] args) {
        String root = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";
        String token = signIn(root, args[0]);
        kong.unirest.Unirest.get(root + "/pubapi/v2/events") //~ GET /pubapi/v2/events handles=none; EG401
            .header("Authorization", "Bearer " + token)
            .asString();
        // The program's own package begins like those of libraries.
        System.out.println(new com.example.sheepwash.files.Folders(root, token).links("/v1/links")); //~ GET /pubapi/v1/links handles=specific
    }

    private static String signIn(String root, String code) {
        String answer = kong.unirest.Unirest.post(root + "/puboauth/token")
            .field("grant_type", "authorization_code")
            .field("client_id", System.getenv("EGNYTE_KEY"))
            .field("client_secret", System.getenv("EGNYTE_SECRET"))
            .field("redirect_uri", "https://sheepwash.example.com/back")
            .field("scope", "Egnyte.link Egnyte.audit")
            .field("code", code)
            .asString()
            .getBody();
        String token = new com.google.gson.Gson().fromJson(answer, Grant.class).access_token;
        LOG.info("signed in, the token has {} letters", token.length());
        android.util.Log.d("sheepwash", token); //~ EG305
        return token;
    }

    static final class Grant {
        String access_token;
    }
}
