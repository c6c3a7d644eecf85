using System;

namespace Withy
{
    public class SignInAgainException : Exception
    {
        public SignInAgainException() : base("Sign in to Egnyte again.") { }
    }
}
