using System.Runtime.Serialization;
using System.Text.Json;
using Azure.Data.Tables;
using Flurl;
using Flurl.Http;
using Microsoft.Extensions.Logging;

namespace ShelfCounts;

public class Branches(TableClient rows, ILogger<Branches> log)
{
    public async Task Connect(string branch, string domain, string code)
    {
        var grant = await $"https://{domain}.egnyte.com".AppendPathSegments("puboauth", "token").PostUrlEncodedAsync(new
        {
            grant_type = "authorization_code",
            client_id = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
            client_secret = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
            redirect_uri = "https://counts.example.org/egnyte/done",
            code
        }).ReceiveJson<Dictionary<string, JsonElement>>();
        log.LogInformation("{Branch} is connected for {Seconds} s", branch, grant["expires_in"]);
        log.LogDebug("{Branch} got {Token}", branch, grant["access_token"].GetString()); //~ EG305
        await rows.UpsertEntityAsync(new Branch { RowKey = branch, Token = grant["access_token"].GetString() }); //~ EG303
        await rows.UpsertEntityAsync(new Visit { RowKey = branch, At = DateTime.UtcNow });
        await rows.AddEntityAsync(new Cached { RowKey = branch, Token = grant["access_token"].GetString() });
    }
}

public class Branch : ITableEntity
{
    public string PartitionKey { get; set; } = "branch";
    public string RowKey { get; set; } = "";
    public string Token { get; set; } = "";
}

public class Visit : ITableEntity
{
    public string PartitionKey { get; set; } = "visit";
    public string RowKey { get; set; } = "";
    public DateTime At { get; set; }
}

// What is ignored is not a column of the row.
public class Cached : ITableEntity
{
    public string PartitionKey { get; set; } = "cached";
    public string RowKey { get; set; } = "";
    [IgnoreDataMember]
    public string Token { get; set; } = "";
}
