using System.Net.Http.Headers;

internal enum Scheme { Basic, Bearer }

internal static class Schemes
{
    public static AuthenticationHeaderValue With(this Scheme scheme, string value) => new(scheme.ToString(), value);
}
