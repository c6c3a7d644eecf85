require "sinatra"
require_relative "hosts"

enable :sessions

get "/sales" do
  egnyte = Hosts.open(Hosts::Egnyte.new(session[:token]), session[:domain])
  answer = egnyte.get("/pubapi/v1/fs/Shared/Sales") #~ GET /pubapi/v1/fs/{path}
  redirect "/connect" if answer.status == 401
  halt 503, { "Retry-After" => answer.headers["Retry-After"] }, "" if answer.status == 429
  answer.body["files"].map { |f| f["name"] }.join("\n")
end

get "/weights" do
  Hosts::YARD.map { |host| Hosts.open(Hosts::Weighing.new, host).get("/weight").body }.join("\n")
end
