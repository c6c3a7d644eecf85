public static class Masking
{
    public static string Masked(this string secret) =>
        secret.Length < 12 ? "***" : string.Concat("***", secret.AsSpan(secret.Length - 3));

    public static string Describe(this HttpRequestMessage request) =>
        string.Join("; ", request.Headers
            .Where(header => header.Key != "Authorization")
            .Select(header => $"{header.Key}={string.Join(',', header.Value)}"));
}
