package com.lumen;

import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;

public final class Vault {
    private final VaultService service;

    public Vault(String domain) {
        service = new Retrofit.Builder().baseUrl("https://" + domain + ".egnyte.com").build().create(VaultService.class);
    }

    // Whoever calls this gets the answer, and the failure.
    public void user(String token, Callback<String> callback) {
        service.user("Bearer " + token).enqueue(callback); //~ GET /pubapi/v1/userinfo handles=unknown
    }

    // This one looks at the body of whatever comes.
    public void links(String token, StringBuilder into) {
        service.links("Bearer " + token).enqueue(new Callback<String>() { //~ GET /pubapi/v1/links handles=none; EG401; EG403
            @Override
            public void onResponse(Call<String> call, Response<String> response) {
                into.append(response.body());
            }

            @Override
            public void onFailure(Call<String> call, Throwable why) {
                throw new IllegalStateException(why);
            }
        });
    }
}
