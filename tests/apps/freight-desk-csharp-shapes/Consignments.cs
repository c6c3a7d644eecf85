using System.Net;

namespace Freight;

public record Step(HttpMethod Verb, string Path);

public interface IListing
{
    static abstract string Path { get; }
}

public sealed class Bookmarks : IListing
{
    public static string Path => "/v1/bookmarks";
}

public class Consignments(HttpClient http)
{
    private const string Root = "https://freightdesk.egnyte.com/pubapi";

    private static readonly IReadOnlyDictionary<string, (HttpMethod Verb, string Path)> Steps =
        new Dictionary<string, (HttpMethod, string)>
        {
            ["tell"] = (HttpMethod.Post, "/v1/links"),
            ["look"] = (HttpMethod.Get, "/v1/userinfo"),
        };

    public async Task Close(string id)
    {
        await Send(new(HttpMethod.Delete, $"/v1/webhooks/{id}")); //~ DELETE /pubapi/v1/webhooks/{webhook_id}
        var step = Steps["tell"];
        await Send(new Step(step.Verb, step.Path)); //~ POST /pubapi/v1/links
        await Take(new Step(HttpMethod.Get, "/v1/notes")); //~ GET /pubapi/v1/notes
        await All<Bookmarks>(); //~ GET /pubapi/v1/bookmarks
        if (Next(out var path)) await Send(new(HttpMethod.Get, path)); //~ GET /pubapi/v2/groups
        var archive = new UriBuilder { Scheme = "https", Host = "freightdesk.egnyte.com", Path = "/pubapi/v1/tasks" }.Uri;
        await Checked(http.GetAsync(archive.AbsoluteUri)); //~ GET /pubapi/v1/tasks
    }

    private Task All<T>() where T : IListing => Send(new(HttpMethod.Get, T.Path));

    private Task Take(object work) => work switch
    {
        Step(var verb, var path) => Send(new(verb, path)),
        _ => Task.CompletedTask,
    };

    private static bool Next(out string path)
    {
        path = "/v2/groups";
        return DateTime.UtcNow.Hour > 6;
    }

    private Task Send(Step step) => Checked(http.SendAsync(new HttpRequestMessage(step.Verb, Root + step.Path)));

    private static async Task Checked(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        if (response.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgainException();
        response.EnsureSuccessStatusCode();
    }
}
