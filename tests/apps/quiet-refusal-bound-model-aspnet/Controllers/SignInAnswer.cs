using Microsoft.AspNetCore.Mvc;

namespace Clocks.Controllers;

/// <summary>What Egnyte appends to the address of return.</summary>
public sealed record SignInAnswer
{
    public string? Code { get; init; }

    public string? State { get; init; }

    public string? Error { get; init; }

    [FromQuery(Name = "error_description")]
    public string? Why { get; init; }

    public bool Refused => !string.IsNullOrEmpty(Error);
}
