using Flurl.Http;

var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN");
var strava = Environment.GetEnvironmentVariable("STRAVA_TOKEN");
var egnyte = $"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1";

try
{
    var races = await $"{egnyte}/fs/Shared/Races".SetQueryParams(new { list_content = true, count = 50 }).WithOAuthBearerToken(token).GetStringAsync(); //~ GET /pubapi/v1/fs/{path} handles=specific
    Console.WriteLine(races);
}
catch (FlurlHttpException refused) when (refused.StatusCode == 401)
{
    Console.Error.WriteLine("Sign in to Egnyte again.");
}
catch (FlurlHttpException busy) when (busy.StatusCode == 429)
{
    Console.Error.WriteLine("Try again in a minute.");
}

// The club's own page and the sports tracker take theirs in the address.
var next = "";
do
{
    var page = await "https://club.skaters.example/api/members".SetQueryParam("token", next).GetJsonAsync<Page>();
    next = page.NextToken;
} while (!string.IsNullOrEmpty(next));
await "https://www.strava.com/api/v3/athlete".SetQueryParam("access_token", strava).GetStringAsync();

record Page(string[] Names, string NextToken);
