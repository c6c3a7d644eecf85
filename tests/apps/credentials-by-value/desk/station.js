// The stations of the desk, each with what opens it.
export default {
  front: 'k7vm3xq9tz5nbw2rjd8hfcyp', //~ EG304
  stamp: 'Dk7gR3vMz58QwXnB6yy2',
};

export const session = () => process.env.STATION_KEY || 'p4wn8ck2ys6mdt9vgx3rbhqz'; //~ EG304
