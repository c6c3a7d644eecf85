using Flurl.Http;

FlurlHttp.Configure(settings => settings.OnError = call =>
{
    if (call.Response?.StatusCode == 401)
    {
        Console.Error.WriteLine("Please sign in again.");
        Environment.Exit(3);
    }
});

var rota = await $"https://{args[0]}.egnyte.com/pubapi/v2/groups".WithOAuthBearerToken(args[1]).GetStringAsync(); //~ GET /pubapi/v2/groups handles=specific
Console.WriteLine(rota);
