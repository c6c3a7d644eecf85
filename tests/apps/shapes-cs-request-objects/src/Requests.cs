using System.Net.Http;

namespace Pier;

public abstract class ApiRequest<TAnswer>
{
    public abstract string Resource { get; }

    public virtual HttpMethod HttpMethod => HttpMethod.Get;

    public string Body { get; set; }
}

public class ListLinks : ApiRequest<string>
{
    public override string Resource => "/pubapi/v2/links";
}

public class StartReport : ApiRequest<string>
{
    public override string Resource { get => "/pubapi/v1/audit/files"; }

    public override HttpMethod HttpMethod { get { return HttpMethod.Post; } }
}
