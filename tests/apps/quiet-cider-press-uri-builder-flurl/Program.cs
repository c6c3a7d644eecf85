using Cider;
using Flurl.Http;

var egnyte = new Egnyte(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")!, Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!);
try
{
    Console.WriteLine(args[0] switch
    {
        "batches" => await egnyte.Batches(),
        "hook" => await egnyte.Hook(args[1]),
        "templates" => await egnyte.Templates(),
        "groups" => await egnyte.Groups(),
        _ => await "https://press.example.com/pubapi/v1/presure".GetStringAsync(),
    });
}
catch (SignInAgain)
{
    Console.Error.WriteLine("Please sign in to Egnyte again");
    return 2;
}
return 0;
