using System.Net;

var sync = new Sync(new HttpClient(), args[0]);
await sync.Ignored();
await sync.Parsed();
await sync.Ensured();
await sync.Body();
await sync.Noticed();
await sync.Compared();
await sync.Switched();
await sync.Filtered();
await sync.Swallowed();
await sync.Matched();

class Sync(HttpClient http, string domain)
{
    private string Api => $"https://{domain}.egnyte.com/pubapi/v1";

    public async Task Ignored()
    {
        await http.DeleteAsync($"{Api}/links/a"); //~ DELETE /pubapi/v1/links/{id} handles=none; EG401
    }

    public async Task<string> Parsed()
    {
        var answer = await http.GetAsync($"{Api}/userinfo"); //~ GET /pubapi/v1/userinfo handles=none; EG401
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task Ensured()
    {
        var answer = await http.GetAsync($"{Api}/links"); //~ GET /pubapi/v1/links handles=generic
        answer.EnsureSuccessStatusCode(); //~ EG402
    }

    public async Task<string> Body()
    {
        return await http.GetStringAsync($"{Api}/users"); //~ GET /pubapi/v1/users handles=generic; EG402
    }

    public async Task Noticed()
    {
        var answer = await http.GetAsync($"{Api}/users/7"); //~ GET /pubapi/v1/users/{id} handles=generic
        if (!answer.IsSuccessStatusCode) //~ EG402
            throw new InvalidOperationException("Egnyte said no");
    }

    public async Task Compared()
    {
        var answer = await http.GetAsync($"{Api}/links/b"); //~ GET /pubapi/v1/links/{id} handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            SignIn();
    }

    public async Task Switched()
    {
        var answer = await http.GetAsync($"{Api}/links/c"); //~ GET /pubapi/v1/links/{id} handles=specific
        switch ((int)answer.StatusCode)
        {
            case 401:
                SignIn();
                break;
            case >= 400:
                throw new IOException("failed");
        }
    }

    public async Task Filtered()
    {
        try
        {
            await http.GetStringAsync($"{Api}/links/d"); //~ GET /pubapi/v1/links/{id} handles=specific
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Unauthorized)
        {
            SignIn();
        }
    }

    public async Task Swallowed()
    {
        try
        {
            await http.GetStringAsync($"{Api}/links/e"); //~ GET /pubapi/v1/links/{id} handles=none; EG401
        }
        catch
        {
        }
    }

    public async Task Matched()
    {
        var answer = await http.GetAsync($"{Api}/links/f"); //~ GET /pubapi/v1/links/{id} handles=specific
        var next = answer.StatusCode switch
        {
            HttpStatusCode.OK => "done",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "sign in",
            _ => "retry",
        };
        Console.WriteLine(next);
    }

    private static void SignIn() => Console.WriteLine("Please sign in to Egnyte again");
}
