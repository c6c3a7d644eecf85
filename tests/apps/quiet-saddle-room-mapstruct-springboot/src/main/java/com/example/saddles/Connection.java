package com.example.saddles;

/** What we know of one tenant's Egnyte; lives in memory for as long as the tenant is signed in. */
public class Connection {
    private String domain;
    private String accessToken;
    private long expiresAt;

    public String getDomain() { return domain; }
    public void setDomain(String domain) { this.domain = domain; }
    public String getAccessToken() { return accessToken; }
    public void setAccessToken(String accessToken) { this.accessToken = accessToken; }
    public long getExpiresAt() { return expiresAt; }
    public void setExpiresAt(long expiresAt) { this.expiresAt = expiresAt; }
}
