package com.example.jetty;

import android.content.Context;
import androidx.security.crypto.EncryptedSharedPreferences;
import androidx.security.crypto.MasterKey;

final class Sealed {
    private Sealed() {}

    static void put(Context context, String name, String value) {
        try {
            MasterKey key = new MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build();
            EncryptedSharedPreferences.create(context, "sealed", key,
                EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
                EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM)
                .edit().putString(name, value).apply();
        } catch (Exception e) {
            throw new IllegalStateException("no key store", e);
        }
    }
}
