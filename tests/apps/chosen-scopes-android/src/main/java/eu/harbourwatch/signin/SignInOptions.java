package eu.harbourwatch.signin;

import android.os.Parcel;
import android.os.Parcelable;

import java.net.URL;
import java.util.List;

public class SignInOptions implements Parcelable {
    private final String key;
    private final URL domain;
    private final String state;
    private final List<String> scopes;

    public SignInOptions(String key, URL domain, String state, List<String> scopes) {
        this.key = key;
        this.domain = domain;
        this.state = state;
        this.scopes = scopes;
    }

    public String getKey() {
        return key;
    }

    public URL getDomain() {
        return domain;
    }

    public String getState() {
        return state;
    }

    public List<String> getScopes() {
        return scopes;
    }

    @Override
    public int describeContents() {
        return 0;
    }

    @Override
    public void writeToParcel(Parcel out, int flags) {
        out.writeString(key);
        out.writeString(state);
        out.writeStringList(scopes);
    }
}
