namespace FerryManifests;

public static class Addresses
{
    private const string Host = "https://northferry.egnyte.com"; //~ EG501
    private static readonly string[] CrewScopes = { "Egnyte.filesystem", "Egnyte.group" };

    public static string Crew(string state)
    {
        var scope = string.Join(",", CrewScopes); //~ EG105
        return $"{Host}/puboauth/token?client_id={ClientId}&redirect_uri={Uri.EscapeDataString(Back)}&response_type=token&state={state}&scope={scope}"; //~ EG201
    }

    public static string Office(string state)
    {
        var builder = new UriBuilder("https", "northferry.egnyte.com")
        {
            Path = "/puboauth/token",
            Query = "client_id=" + ClientId //~ EG201
                + "&redirect_uri=" + Uri.EscapeDataString(Back)
                + "&response_type=token&state=" + state
                + "&scope=Egnyte.filesystem%20Egnyte.link", //~ EG109; EG102
        };
        return builder.ToString();
    }

    private static string ClientId => Environment.GetEnvironmentVariable("EGNYTE_CLIENT_ID");
    private const string Back = "https://manifests.northferry.example/back.html";
}
