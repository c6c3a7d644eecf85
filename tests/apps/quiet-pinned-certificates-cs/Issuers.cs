namespace Pinned;

public static class Issuers
{
    public static readonly HashSet<string?> Expected =
    [
        "CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1, O=DigiCert Inc, C=US",
        "CN=Amazon RSA 2048 M02, O=Amazon, C=US",
    ];
}
