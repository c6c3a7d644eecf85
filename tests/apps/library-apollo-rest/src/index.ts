import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { LinksApi } from './links';
import { WeatherApi } from './weather';

const typeDefs = `type Query { link(id: ID!): String, weather: String }`;

const resolvers = {
  Query: {
    link: (_parent, { id }, { sources }) => sources.links.one(id),
    weather: (_parent, _args, { sources }) => sources.weather.links(),
  },
};

const server = new ApolloServer({ typeDefs, resolvers });
startStandaloneServer(server, {
  context: async ({ req }) => ({ sources: { links: new LinksApi(req.headers['x-egnyte-token'] as string), weather: new WeatherApi() } }),
});
