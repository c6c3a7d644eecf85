using System.Net;
using Flurl.Http;

namespace PeatWorks;

public class SignInAgain : Exception { }

public class Egnyte(string domain, Tokens tokens)
{
    private readonly IFlurlClient _http = new FlurlClient($"https://{domain}.egnyte.com/pubapi/v1")
        .BeforeCall(call => call.Request.WithOAuthBearerToken(tokens.Current));

    private async Task<T> Ask<T>(Func<IFlurlClient, Task<T>> question)
    {
        try
        {
            return await question(_http);
        }
        catch (FlurlHttpException e) when (e.StatusCode == (int)HttpStatusCode.Unauthorized)
        {
            if (!await tokens.Renew(domain)) throw new SignInAgain();
            return await question(_http);
        }
        catch (FlurlHttpException e) when (e.StatusCode is 403 or 429)
        {
            e.Call.Response.Headers.TryGetFirst("Retry-After", out var after);
            await Task.Delay(TimeSpan.FromSeconds(int.TryParse(after, out var s) ? s : 5));
            return await question(_http);
        }
    }

    public Task<Folder> Cuts(int year) => Ask(http => http.Request("fs", "Shared", "Cuts", year).GetJsonAsync<Folder>());  //~ GET /pubapi/v1/fs/{path} handles=specific

    public Task<LinkPage> Links() => Ask(http => http.Request("links").SetQueryParam("count", 50).GetJsonAsync<LinkPage>());  //~ GET /pubapi/v1/links handles=specific
}

public record Entry(string Name);
public record Folder(Entry[] Files);
public record LinkPage(string[] Ids);
